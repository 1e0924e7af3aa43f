-- DropIndex
DROP INDEX "EditionArticle_terms_idx";

-- AlterTable, the job prepare-search makes anew what is dropped
ALTER TABLE "EditionArticle" DROP COLUMN "terms",
ADD COLUMN     "folded" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "headFolded" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "headTerms" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "terms" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "termsVersion" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "LiveArticle" (
    "articleId" UUID NOT NULL,
    "titleId" UUID NOT NULL,
    "issueId" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "pageNumber" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "authors" TEXT[],
    "folded" TEXT NOT NULL,
    "headFolded" TEXT NOT NULL,
    "terms" INTEGER[],
    "headTerms" INTEGER[],

    CONSTRAINT "LiveArticle_pkey" PRIMARY KEY ("articleId")
);

-- Rows are narrow: what is found or listed by the hundred is read without its text, which stands apart and not squeezed. Room is left on
-- each page of the table, so that an issue that is published again writes no index. Of terms no statistics are kept: the planner takes
-- each for rare, and always asks their index.
ALTER TABLE "LiveArticle" SET (toast_tuple_target = 1024, fillfactor = 85);
ALTER TABLE "LiveArticle" ALTER COLUMN "terms" SET STORAGE EXTERNAL, ALTER COLUMN "folded" SET STORAGE EXTERNAL,
  ALTER COLUMN "terms" SET STATISTICS 0, ALTER COLUMN "headTerms" SET STATISTICS 0, ALTER COLUMN "folded" SET STATISTICS 0;

-- CreateTable
CREATE TABLE "LiveTag" (
    "tagId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "titleId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "pageNumber" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "LiveTag_pkey" PRIMARY KEY ("articleId","tagId")
);

-- CreateIndex
CREATE INDEX "LiveArticle_issueId_pageNumber_position_idx" ON "LiveArticle"("issueId", "pageNumber", "position");

-- CreateIndex
CREATE INDEX "LiveArticle_titleId_date_pageNumber_position_idx" ON "LiveArticle"("titleId", "date" DESC, "pageNumber", "position");

-- CreateIndex
CREATE INDEX "LiveArticle_date_idx" ON "LiveArticle"("date" DESC);

-- CreateIndex
CREATE INDEX "LiveArticle_authors_idx" ON "LiveArticle" USING GIN ("authors");

-- CreateIndex, where what is not sorted in yet is little: every search reads through it
CREATE INDEX "LiveArticle_headTerms_idx" ON "LiveArticle" USING GIN ("headTerms") WITH (gin_pending_list_limit = 512);

-- CreateIndex
CREATE INDEX "LiveArticle_terms_idx" ON "LiveArticle" USING GIN ("terms") WITH (gin_pending_list_limit = 1024);

-- CreateIndex
CREATE INDEX "LiveTag_tagId_titleId_date_pageNumber_position_idx" ON "LiveTag"("tagId", "titleId", "date" DESC, "pageNumber", "position");

-- AddForeignKey
ALTER TABLE "LiveArticle" ADD CONSTRAINT "LiveArticle_editionId_articleId_fkey" FOREIGN KEY ("editionId", "articleId") REFERENCES "EditionArticle"("editionId", "articleId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveTag" ADD CONSTRAINT "LiveTag_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "LiveArticle"("articleId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiveTag" ADD CONSTRAINT "LiveTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Everybody whose name is printed over an article.
CREATE FUNCTION authors_in(content JSONB) RETURNS TEXT[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY(SELECT author #>> '{}' FROM jsonb_path_query(content, '$.authors[*]') author)
$$;

-- The terms under which an article is found, and the year as one (lib/search/terms.ts), so that what many have is found year by year.
CREATE FUNCTION live_terms(terms INTEGER[], day DATE) RETURNS INTEGER[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT terms || (65536 | extract(year FROM day)::int)
$$;

-- Under what readers find an article of a live Edition: each of its tags as the one that it was merged into.
CREATE FUNCTION show_live_tags(articles UUID[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE tags UUID[];
BEGIN
  SELECT array_agg(DISTINCT g."tagId") INTO tags
  FROM "LiveArticle" l JOIN "EditionTag" g ON g."editionId" = l."editionId" AND g."articleId" = l."articleId" WHERE l."articleId" = ANY (articles);
  -- A merge that is on its way is waited for, and read by what follows.
  IF tags IS NOT NULL THEN PERFORM 1 FROM "Tag" WHERE "id" = ANY (tags) ORDER BY "id" FOR KEY SHARE; END IF;
  DELETE FROM "LiveTag" l WHERE l."articleId" = ANY (articles) AND NOT EXISTS (
    SELECT 1 FROM "LiveArticle" a JOIN "EditionTag" g ON g."editionId" = a."editionId" AND g."articleId" = a."articleId"
    JOIN "Tag" t ON t."id" = g."tagId" WHERE a."articleId" = l."articleId" AND coalesce(t."mergedIntoId", t."id") = l."tagId");
  INSERT INTO "LiveTag" ("tagId", "articleId", "titleId", "date", "pageNumber", "position")
  SELECT DISTINCT coalesce(t."mergedIntoId", t."id"), l."articleId", l."titleId", l."date", l."pageNumber", l."position"
  FROM "LiveArticle" l JOIN "EditionTag" g ON g."editionId" = l."editionId" AND g."articleId" = l."articleId" JOIN "Tag" t ON t."id" = g."tagId"
  WHERE l."articleId" = ANY (articles)
  ON CONFLICT ("articleId", "tagId") DO UPDATE
    SET "titleId" = excluded."titleId", "date" = excluded."date", "pageNumber" = excluded."pageNumber", "position" = excluded."position"
    WHERE ("LiveTag"."titleId", "LiveTag"."date", "LiveTag"."pageNumber", "LiveTag"."position")
      IS DISTINCT FROM (excluded."titleId", excluded."date", excluded."pageNumber", excluded."position");
END
$$;

-- Makes what readers find of an issue that of its live Edition, less what is withdrawn. The terms of what reads as before stay where
-- they are: writing them is the dearest part of it.
CREATE FUNCTION show_live_articles(issue UUID) RETURNS void LANGUAGE plpgsql AS $$
DECLARE shown UUID[];
BEGIN
  SELECT coalesce(array_agg(e."articleId"), '{}') INTO shown FROM "Issue" i JOIN "EditionArticle" e ON e."editionId" = i."liveEditionId"
  WHERE i."id" = issue AND NOT EXISTS (
    SELECT 1 FROM "Notice" w WHERE w."articleId" = e."articleId" AND w."kind" = 'withdrawal' AND w."liftedAt" IS NULL);
  DELETE FROM "LiveArticle" l WHERE l."issueId" = issue AND l."articleId" <> ALL (shown);
  UPDATE "LiveArticle" l SET "titleId" = i."titleId", "editionId" = e."editionId", "date" = i."date", "pageNumber" = e."pageNumber",
    "position" = e."position", "ordinal" = e."ordinal", "headline" = e."headline", "authors" = authors_in(e."content")
  FROM "Issue" i JOIN "EditionArticle" e ON e."editionId" = i."liveEditionId"
  WHERE i."id" = issue AND l."articleId" = e."articleId" AND l."issueId" = issue;
  UPDATE "LiveArticle" l SET "folded" = e."folded", "headFolded" = e."headFolded",
    "terms" = live_terms(e."terms", l."date"), "headTerms" = live_terms(e."headTerms", l."date")
  FROM "EditionArticle" e WHERE l."issueId" = issue AND e."editionId" = l."editionId" AND e."articleId" = l."articleId"
    AND (l."folded", l."headFolded", l."terms", l."headTerms")
      IS DISTINCT FROM (e."folded", e."headFolded", live_terms(e."terms", l."date"), live_terms(e."headTerms", l."date"));
  INSERT INTO "LiveArticle" ("articleId", "titleId", "issueId", "editionId", "date", "pageNumber", "position", "ordinal", "headline", "authors", "folded", "headFolded",
    "terms", "headTerms")
  SELECT e."articleId", i."titleId", i."id", e."editionId", i."date", e."pageNumber", e."position", e."ordinal", e."headline",
    authors_in(e."content"), e."folded", e."headFolded", live_terms(e."terms", i."date"), live_terms(e."headTerms", i."date")
  FROM "Issue" i JOIN "EditionArticle" e ON e."editionId" = i."liveEditionId"
  WHERE i."id" = issue AND e."articleId" = ANY (shown) AND NOT EXISTS (SELECT 1 FROM "LiveArticle" l WHERE l."articleId" = e."articleId");
  PERFORM show_live_tags(shown);
END
$$;

CREATE FUNCTION live_issue_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM show_live_articles(NEW."id");
  RETURN NULL;
END
$$;

CREATE TRIGGER live_issue_changed AFTER UPDATE OF "liveEditionId", "date", "titleId" ON "Issue" FOR EACH ROW
  WHEN ((OLD."liveEditionId", OLD."date", OLD."titleId") IS DISTINCT FROM (NEW."liveEditionId", NEW."date", NEW."titleId"))
  EXECUTE FUNCTION live_issue_changed();
CREATE TRIGGER live_issue_came AFTER INSERT ON "Issue" FOR EACH ROW WHEN (NEW."liveEditionId" IS NOT NULL) EXECUTE FUNCTION live_issue_changed();

-- A withdrawal holds at once, and so does its end. The lock of the issue waits for an Edition that is being shown.
CREATE FUNCTION withdrawal_is_shown() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE issue UUID;
BEGIN
  SELECT i."id" INTO issue FROM "Issue" i JOIN "Article" a ON a."issueId" = i."id"
  WHERE a."id" = coalesce(NEW."articleId", OLD."articleId") FOR NO KEY UPDATE OF i;
  IF issue IS NOT NULL THEN PERFORM show_live_articles(issue); END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER withdrawal_is_shown AFTER INSERT ON "Notice" FOR EACH ROW WHEN (NEW."kind" = 'withdrawal') EXECUTE FUNCTION withdrawal_is_shown();
CREATE TRIGGER withdrawal_is_lifted AFTER UPDATE OF "kind", "liftedAt" ON "Notice" FOR EACH ROW
  WHEN ((OLD."kind", OLD."liftedAt") IS DISTINCT FROM (NEW."kind", NEW."liftedAt")) EXECUTE FUNCTION withdrawal_is_shown();
CREATE TRIGGER withdrawal_is_gone AFTER DELETE ON "Notice" FOR EACH ROW WHEN (OLD."kind" = 'withdrawal') EXECUTE FUNCTION withdrawal_is_shown();

-- What is frozen changes by an erasure, and where its terms are made anew.
CREATE FUNCTION frozen_article_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "LiveArticle" l SET "headline" = e."headline", "authors" = authors_in(e."content"), "folded" = e."folded", "headFolded" = e."headFolded",
    "terms" = live_terms(e."terms", l."date"), "headTerms" = live_terms(e."headTerms", l."date")
  FROM changed e WHERE l."editionId" = e."editionId" AND l."articleId" = e."articleId";
  RETURN NULL;
END
$$;

CREATE TRIGGER frozen_article_changed AFTER UPDATE ON "EditionArticle" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION frozen_article_changed();

CREATE FUNCTION frozen_tags_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE articles UUID[];
BEGIN
  SELECT array_agg(l."articleId") INTO articles
  FROM "LiveArticle" l WHERE ("editionId", "articleId") IN (SELECT c."editionId", c."articleId" FROM changed c);
  IF articles IS NOT NULL THEN PERFORM show_live_tags(articles); END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER frozen_tag_came AFTER INSERT ON "EditionTag" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION frozen_tags_changed();
CREATE TRIGGER frozen_tag_went AFTER DELETE ON "EditionTag" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION frozen_tags_changed();

-- What was found under a tag that is merged is found under its heir.
CREATE FUNCTION live_tag_is_merged() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE articles UUID[];
BEGIN
  SELECT array_agg(DISTINCT l."articleId") INTO articles
  FROM "EditionTag" g JOIN "LiveArticle" l ON l."editionId" = g."editionId" AND l."articleId" = g."articleId" WHERE g."tagId" = NEW."id";
  IF articles IS NOT NULL THEN PERFORM show_live_tags(articles); END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER live_tag_is_merged AFTER UPDATE OF "mergedIntoId" ON "Tag" FOR EACH ROW
  WHEN (OLD."mergedIntoId" IS DISTINCT FROM NEW."mergedIntoId") EXECUTE FUNCTION live_tag_is_merged();

-- What is live today.
SELECT show_live_articles("id") FROM "Issue" WHERE "liveEditionId" IS NOT NULL;
