-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "continuesId" UUID;

-- CreateTable
CREATE TABLE "EditionPart" (
    "editionId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "wholeId" UUID NOT NULL,
    "versionId" UUID,
    "pageNumber" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "part" INTEGER NOT NULL,

    CONSTRAINT "EditionPart_pkey" PRIMARY KEY ("editionId","articleId")
);

-- CreateIndex
CREATE INDEX "EditionPart_versionId_idx" ON "EditionPart"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "EditionPart_editionId_ordinal_key" ON "EditionPart"("editionId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "EditionPart_editionId_wholeId_part_key" ON "EditionPart"("editionId", "wholeId", "part");

-- AddForeignKey
ALTER TABLE "EditionPart" ADD CONSTRAINT "EditionPart_editionId_wholeId_fkey" FOREIGN KEY ("editionId", "wholeId") REFERENCES "EditionArticle"("editionId", "articleId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionPart" ADD CONSTRAINT "EditionPart_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
