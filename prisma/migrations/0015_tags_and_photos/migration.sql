-- CreateEnum
CREATE TYPE "VocabularyKind" AS ENUM ('subject', 'place', 'person', 'organisation', 'series');

-- The photos that the captions of an article show, each once.
CREATE FUNCTION photos_in(doc JSONB) RETURNS UUID[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT (photo #>> '{}')::uuid), '{}') FROM jsonb_path_query(doc, '$[*].picture.photo') photo
$$;

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "photos" UUID[] GENERATED ALWAYS AS (photos_in("doc")) STORED;

-- What its reader sees of an article are its pictures, too. An article without any keeps its print, and with it what was said of it.
CREATE OR REPLACE FUNCTION print_of(doc JSONB) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT md5(jsonb_path_query_array(doc, '$[*].role')::text || jsonb_path_query_array(doc, '$[*].text')::text
    || jsonb_path_query_array(doc, '$[*].people')::text || coalesce(nullif(jsonb_path_query_array(doc, '$[*].picture')::text, '[]'), ''))
$$;

-- AlterTable
ALTER TABLE "Vocabulary" ADD COLUMN     "kind" "VocabularyKind" NOT NULL DEFAULT 'subject',
ADD COLUMN     "release" TEXT,
ADD COLUMN     "source" TEXT;

-- AlterTable
ALTER TABLE "Tag" ADD COLUMN     "mergedIntoId" UUID,
ADD COLUMN     "retiredAt" TIMESTAMPTZ(3),
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "TagSynonym" (
    "tagId" UUID NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "TagSynonym_pkey" PRIMARY KEY ("tagId","label")
);

-- CreateTable
CREATE TABLE "TagAddress" (
    "slug" TEXT NOT NULL,
    "tagId" UUID NOT NULL,

    CONSTRAINT "TagAddress_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "TagKey" (
    "key" TEXT NOT NULL,
    "tagId" UUID NOT NULL,

    CONSTRAINT "TagKey_pkey" PRIMARY KEY ("tagId","key")
);

-- CreateTable
CREATE TABLE "Photo" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "titleId" UUID,
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "rights" TEXT NOT NULL DEFAULT '',
    "alt" TEXT NOT NULL DEFAULT '',
    "takenOn" DATE,
    "offered" JSONB NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "renderedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditionPhoto" (
    "editionId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "photoId" UUID NOT NULL,
    "crop" TEXT NOT NULL DEFAULT 'whole',

    CONSTRAINT "EditionPhoto_pkey" PRIMARY KEY ("editionId","articleId","photoId","crop")
);

-- CreateIndex
CREATE INDEX "TagSynonym_label_idx" ON "TagSynonym"("label");

-- CreateIndex
CREATE INDEX "TagAddress_tagId_idx" ON "TagAddress"("tagId");

-- CreateIndex
CREATE INDEX "TagKey_key_idx" ON "TagKey"("key" text_pattern_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Photo_sha256_key" ON "Photo"("sha256");

-- CreateIndex
CREATE INDEX "Photo_titleId_idx" ON "Photo"("titleId");

-- CreateIndex
CREATE INDEX "Photo_at_idx" ON "Photo"("at");

-- CreateIndex
CREATE INDEX "EditionPhoto_photoId_idx" ON "EditionPhoto"("photoId");

-- CreateIndex
CREATE INDEX "Article_photos_idx" ON "Article" USING GIN ("photos");

-- CreateIndex
CREATE INDEX "Tag_parentId_idx" ON "Tag"("parentId");

-- CreateIndex
CREATE INDEX "Tag_mergedIntoId_idx" ON "Tag"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Tag" ADD CONSTRAINT "Tag_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Tag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TagSynonym" ADD CONSTRAINT "TagSynonym_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TagAddress" ADD CONSTRAINT "TagAddress_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TagKey" ADD CONSTRAINT "TagKey_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionPhoto" ADD CONSTRAINT "EditionPhoto_editionId_articleId_fkey" FOREIGN KEY ("editionId", "articleId") REFERENCES "EditionArticle"("editionId", "articleId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionPhoto" ADD CONSTRAINT "EditionPhoto_photoId_fkey" FOREIGN KEY ("photoId") REFERENCES "Photo"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
