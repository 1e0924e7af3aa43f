-- AlterTable
ALTER TABLE "Article" ADD COLUMN "damaged" BOOLEAN NOT NULL GENERATED ALWAYS AS (
  jsonb_path_exists("doc", '$[*] ? (@.role == "damaged").text[*].text ? (@ like_regex "\\S")')
) STORED;

-- CreateIndex
CREATE INDEX "Article_level_idx" ON "Article"("level");

-- CreateIndex
CREATE INDEX "Article_damaged_idx" ON "Article"("damaged");

-- CreateIndex
CREATE INDEX "SignOff_verdict_idx" ON "SignOff"("verdict");

-- CreateIndex
CREATE INDEX "Comment_mentions_idx" ON "Comment" USING GIN ("mentions");
