-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "VersionCause" ADD VALUE 'tagging';
ALTER TYPE "VersionCause" ADD VALUE 'restore';

-- AlterTable
ALTER TABLE "Version" ADD COLUMN     "characters" INTEGER,
ADD COLUMN     "name" TEXT,
ADD COLUMN     "restoredFromId" UUID,
ADD COLUMN     "tagIds" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "EditionArticle" ADD COLUMN     "versionId" UUID;

-- CreateIndex
CREATE INDEX "Version_restoredFromId_idx" ON "Version"("restoredFromId");

-- CreateIndex
CREATE INDEX "EditionArticle_versionId_idx" ON "EditionArticle"("versionId");

-- AddForeignKey
ALTER TABLE "Version" ADD CONSTRAINT "Version_restoredFromId_fkey" FOREIGN KEY ("restoredFromId") REFERENCES "Version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionArticle" ADD CONSTRAINT "EditionArticle_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What earlier versions carried is told as well as it can be: the tags that were put on until then and are still there,
-- and on the last version, which is the article as it is, all of them.
UPDATE "Version" v SET "tagIds" = ARRAY(
  SELECT t."tagId" FROM "ArticleTag" t
  WHERE t."articleId" = v."articleId"
    AND (t."at" <= v."at" OR v."revision" = (SELECT a."revision" FROM "Article" a WHERE a.id = v."articleId"))
  ORDER BY t."tagId"
);

-- An Edition froze the last version of each article that there was before it.
UPDATE "EditionArticle" f SET "versionId" = (
  SELECT v.id FROM "Version" v
  WHERE v."articleId" = f."articleId" AND v."at" <= (SELECT e."createdAt" FROM "Edition" e WHERE e.id = f."editionId")
  ORDER BY v."revision" DESC LIMIT 1
);
