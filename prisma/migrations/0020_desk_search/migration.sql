-- CreateTable
CREATE TABLE "DeskText" (
    "articleId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "folded" TEXT NOT NULL,
    "headFolded" TEXT NOT NULL,
    "authors" TEXT[],
    "terms" INTEGER[],
    "termsVersion" INTEGER NOT NULL,

    CONSTRAINT "DeskText_pkey" PRIMARY KEY ("articleId")
);

-- As with LiveArticle: found by the index of terms, without statistics, and read without the text.
ALTER TABLE "DeskText" SET (toast_tuple_target = 1024);
ALTER TABLE "DeskText" ALTER COLUMN "terms" SET STORAGE EXTERNAL, ALTER COLUMN "folded" SET STORAGE EXTERNAL,
  ALTER COLUMN "terms" SET STATISTICS 0, ALTER COLUMN "folded" SET STATISTICS 0;

-- CreateTable, unlogged: what a crash takes of it is made good by the job that looks at every article
CREATE UNLOGGED TABLE "UnreadText" (
    "id" BIGSERIAL NOT NULL,
    "articleId" UUID NOT NULL,

    CONSTRAINT "UnreadText_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DeskText_terms_idx" ON "DeskText" USING GIN ("terms") WITH (gin_pending_list_limit = 1024);

-- AddForeignKey
ALTER TABLE "DeskText" ADD CONSTRAINT "DeskText_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was written is read by the next search of the desk. A save appends a line and waits for nobody; an erasure leaves nothing to be found.
CREATE FUNCTION text_is_unread() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF is_erasing() THEN DELETE FROM "DeskText" WHERE "articleId" = NEW."id"; END IF;
  INSERT INTO "UnreadText" ("articleId") VALUES (NEW."id");
  RETURN NULL;
END
$$;

CREATE TRIGGER new_text_is_unread AFTER INSERT ON "Article" FOR EACH ROW EXECUTE FUNCTION text_is_unread();
CREATE TRIGGER text_is_unread AFTER UPDATE OF "doc" ON "Article" FOR EACH ROW
  WHEN (OLD."print" IS DISTINCT FROM NEW."print") EXECUTE FUNCTION text_is_unread();
