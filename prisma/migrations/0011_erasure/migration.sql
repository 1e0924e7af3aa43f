-- AlterEnum
ALTER TYPE "VersionCause" ADD VALUE 'erasure';

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "erasedRevision" INTEGER;

-- Whether this transaction erases a person's data: it has written its row of "Erasure", and says so.
CREATE FUNCTION is_erasing() RETURNS BOOLEAN LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM "Erasure" WHERE "id"::text = current_setting('galley.erasure', true) AND xmin = pg_current_xact_id()::xid
  )
$$;

-- A dump is kept as it was received, but for what the law wants erased. Its hash stays that of the bytes as received.
CREATE OR REPLACE FUNCTION refuse_dump_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF is_erasing() AND NEW."sha256" = OLD."sha256" AND NEW."erasedAt" IS NOT NULL THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'The bytes of a dump cannot be changed.';
END
$$;

-- Of the audit log an erasure may change what was written down of the things themselves, and never who did what, to what, and when.
CREATE OR REPLACE FUNCTION refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND is_erasing()
    AND (NEW."id", NEW."at", NEW."actorId", NEW."deed", NEW."thing", NEW."thingId")
      IS NOT DISTINCT FROM (OLD."id", OLD."at", OLD."actorId", OLD."deed", OLD."thing", OLD."thingId") THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'The audit log cannot be changed or deleted.';
END
$$;

-- An erasure is no edit: what was validated stays so.
CREATE OR REPLACE FUNCTION lower_level() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF print_of(NEW."doc") <> OLD."print" AND NOT is_erasing() THEN
    NEW."level" := 'proofread';
    NEW."levelById" := NULL;
  END IF;
  RETURN NEW;
END
$$;
