-- AlterTable
ALTER TABLE "Title" ADD COLUMN     "issuesRevision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "siteRevision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Issue" ADD COLUMN     "siteRevision" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Site" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Site_pkey" PRIMARY KEY ("id")
);

INSERT INTO "Site" DEFAULT VALUES;

-- CreateTable, unlogged: a crash leaves nothing of it, and it can be made anew at any time
CREATE UNLOGGED TABLE "Impression" (
    "address" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "build" TEXT NOT NULL,
    "titleId" UUID NOT NULL,
    "issueId" UUID,
    "siteRevision" INTEGER NOT NULL,
    "titleRevision" INTEGER NOT NULL,
    "issuesRevision" INTEGER,
    "issueRevision" INTEGER,
    "etag" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Impression_pkey" PRIMARY KEY ("address","language","build")
);

-- CreateIndex
CREATE INDEX "Impression_madeAt_idx" ON "Impression"("madeAt");

-- Revisions of what readers see. They go up in the transaction that changes it, by whatever command, so that a screen that was kept is
-- out of date in the moment in which it is.
CREATE FUNCTION screens_of_issue_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."siteRevision" := OLD."siteRevision" + 1;
  -- Where it prints a correction, articles of other issues lead to it.
  UPDATE "Title" SET "issuesRevision" = "issuesRevision" + 1, "siteRevision" = "siteRevision" + (
    SELECT count(*) FROM (SELECT 1 FROM "Notice" n JOIN "Article" a ON a."id" = n."printedInId" WHERE a."issueId" = NEW."id" LIMIT 1) printed)
  WHERE "id" = NEW."titleId";
  RETURN NEW;
END
$$;

CREATE TRIGGER screens_of_issue_change BEFORE UPDATE OF "liveEditionId" ON "Issue"
  FOR EACH ROW WHEN (OLD."liveEditionId" IS DISTINCT FROM NEW."liveEditionId") EXECUTE FUNCTION screens_of_issue_change();

CREATE FUNCTION title_is_called() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."siteRevision" := OLD."siteRevision" + 1;
  RETURN NEW;
END
$$;

CREATE TRIGGER title_is_called BEFORE UPDATE OF "slug", "name", "language", "timeZone" ON "Title"
  FOR EACH ROW EXECUTE FUNCTION title_is_called();

CREATE FUNCTION notice_is_given() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Title" t SET "siteRevision" = t."siteRevision" + 1
  FROM "Article" a JOIN "Issue" i ON i."id" = a."issueId" WHERE a."id" = NEW."articleId" AND t."id" = i."titleId";
  RETURN NULL;
END
$$;

CREATE TRIGGER notice_is_given AFTER INSERT OR UPDATE ON "Notice" FOR EACH ROW EXECUTE FUNCTION notice_is_given();

-- An erasure changes what was frozen; nothing else does.
CREATE FUNCTION edition_is_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Title" t SET "siteRevision" = t."siteRevision" + 1
  WHERE t."id" IN (SELECT i."titleId" FROM changed c JOIN "Edition" e ON e."id" = c."editionId" JOIN "Issue" i ON i."id" = e."issueId");
  RETURN NULL;
END
$$;

CREATE TRIGGER edition_is_changed AFTER UPDATE ON "EditionArticle"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION edition_is_changed();

-- A tag that readers see is shown on articles of any title.
CREATE FUNCTION tag_is_called() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Site" SET "revision" = "revision" + 1 WHERE EXISTS (
    SELECT 1 FROM called c JOIN before b ON b."id" = c."id"
    WHERE (c."slug", c."label", c."labelEn", c."mergedIntoId") IS DISTINCT FROM (b."slug", b."label", b."labelEn", b."mergedIntoId")
      AND EXISTS (SELECT 1 FROM "EditionTag" g WHERE g."tagId" = c."id"));
  RETURN NULL;
END
$$;

CREATE TRIGGER tag_is_called AFTER UPDATE ON "Tag"
  REFERENCING OLD TABLE AS before NEW TABLE AS called FOR EACH STATEMENT EXECUTE FUNCTION tag_is_called();

CREATE FUNCTION vocabulary_is_called() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Site" SET "revision" = "revision" + 1;
  RETURN NULL;
END
$$;

CREATE TRIGGER vocabulary_is_called AFTER UPDATE OF "name", "source" ON "Vocabulary"
  FOR EACH STATEMENT EXECUTE FUNCTION vocabulary_is_called();
