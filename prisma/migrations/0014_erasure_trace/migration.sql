-- That data were erased is on record for good. What was counted is written down by the transaction that erased them, and nothing else is changed.
CREATE FUNCTION refuse_erasure_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND is_erasing() AND OLD."id"::text = current_setting('galley.erasure', true)
    AND (NEW."id", NEW."at", NEW."byId", NEW."reason") IS NOT DISTINCT FROM (OLD."id", OLD."at", OLD."byId", OLD."reason") THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'The record of an erasure cannot be changed or deleted.';
END
$$;

CREATE TRIGGER erasure_is_kept BEFORE UPDATE OR DELETE ON "Erasure"
  FOR EACH ROW EXECUTE FUNCTION refuse_erasure_change();
CREATE TRIGGER erasure_is_never_truncated BEFORE TRUNCATE ON "Erasure"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_erasure_change();

-- Of a dump an erasure changes what it holds, and never which page it is of, who brought it, and when.
CREATE OR REPLACE FUNCTION refuse_dump_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND is_erasing() AND NEW."erasedAt" IS NOT NULL
    AND (NEW."id", NEW."pageId", NEW."sha256", NEW."importedById", NEW."importedAt")
      IS NOT DISTINCT FROM (OLD."id", OLD."pageId", OLD."sha256", OLD."importedById", OLD."importedAt") THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'The bytes of a dump cannot be changed.';
END
$$;

-- The words of a stored document as they can be looked for: all that is written in it, then its runs of text as they follow each other.
CREATE FUNCTION words_in(document JSONB) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT concat(replace(replace(replace(document::text, '\n', ' '), '\r', ' '), '\t', ' '), ' ', (
    SELECT string_agg(words #>> '{}', '') FROM jsonb_path_query(document, 'strict $.**.text ? (@.type() == "string")') words
  ))
$$;

-- Where a file comes to another page from which something was erased, it is known by its hash. There are few of them.
CREATE INDEX "Dump_erased_sha256_idx" ON "Dump"("sha256") WHERE "erasedAt" IS NOT NULL;
