-- A tag that was merged is on no article. Whatever would put it on one (a restore, a join, an undo, somebody who chose it just before)
-- puts on the one that it was merged into. The lock waits for a merge that is on its way.
CREATE FUNCTION tag_with_heir() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE heir UUID;
BEGIN
  SELECT coalesce("mergedIntoId", "id") INTO heir FROM "Tag" WHERE "id" = NEW."tagId" FOR KEY SHARE;
  NEW."tagId" := coalesce(heir, NEW."tagId");
  RETURN NEW;
END
$$;

CREATE TRIGGER article_tag_is_an_heir BEFORE INSERT ON "ArticleTag"
  FOR EACH ROW EXECUTE FUNCTION tag_with_heir();
