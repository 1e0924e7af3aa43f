-- CreateIndex
CREATE INDEX "EditionArticle_articleId_idx" ON "EditionArticle"("articleId");

-- AddForeignKey
ALTER TABLE "EditionArticle" ADD CONSTRAINT "EditionArticle_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
