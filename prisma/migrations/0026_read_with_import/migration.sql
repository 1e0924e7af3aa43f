-- A text that comes together with what the desk's search reads of it, as those of an import do, is no unread one. Rows of one statement
-- are there before its triggers run.
CREATE FUNCTION new_text_is_unread() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "DeskText" WHERE "articleId" = NEW."id" AND "revision" = NEW."revision") THEN
    INSERT INTO "UnreadText" ("articleId") VALUES (NEW."id");
  END IF;
  RETURN NULL;
END
$$;

DROP TRIGGER new_text_is_unread ON "Article";
CREATE TRIGGER new_text_is_unread AFTER INSERT ON "Article" FOR EACH ROW EXECUTE FUNCTION new_text_is_unread();
