-- CreateIndex
CREATE INDEX "Event_actorId_at_idx" ON "Event"("actorId", "at");

-- CreateIndex
CREATE INDEX "Event_deed_at_idx" ON "Event"("deed", "at");

-- Most lines are about articles, and come by time anyway; an index of the others costs a save nothing.
CREATE INDEX "Event_rare_thing_at_idx" ON "Event"("thing", "at") WHERE "thing" <> 'article';

-- Whether something written is what it was but for words that were blacked out: nothing else is gone, and nothing new is there.
CREATE FUNCTION is_blacked_out(was JSONB, is_now JSONB) RETURNS BOOLEAN LANGUAGE sql IMMUTABLE AS $$
  SELECT is_now IS NULL OR coalesce(
    was::text LIKE replace(replace(replace(replace(is_now::text, '\', '\\'), '%', '\%'), '_', '\_'), '■', '%'), false)
$$;

-- Of the audit log an erasure blacks out words that were written down of the things themselves, and writes none; who did what, to what, and
-- when, stays in any case. That it did so is on record in "Erasure", which is_erasing() asks for, and in the log.
CREATE OR REPLACE FUNCTION refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND is_erasing()
    AND (NEW."id", NEW."at", NEW."actorId", NEW."deed", NEW."thing", NEW."thingId")
      IS NOT DISTINCT FROM (OLD."id", OLD."at", OLD."actorId", OLD."deed", OLD."thing", OLD."thingId")
    AND is_blacked_out(OLD."before", NEW."before") AND is_blacked_out(OLD."after", NEW."after") THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'The audit log cannot be changed or deleted.';
END
$$;

-- Also where a connection asks that triggers be passed over, as one does that replays what another server did.
ALTER TABLE "Event" ENABLE ALWAYS TRIGGER event_is_append_only;
ALTER TABLE "Event" ENABLE ALWAYS TRIGGER event_is_never_truncated;
ALTER TABLE "Erasure" ENABLE ALWAYS TRIGGER erasure_is_kept;
ALTER TABLE "Erasure" ENABLE ALWAYS TRIGGER erasure_is_never_truncated;
