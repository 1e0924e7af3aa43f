-- CreateTable
CREATE TABLE "SplitScore" (
    "pageId" UUID NOT NULL,
    "lines" INTEGER NOT NULL,
    "moved" INTEGER NOT NULL,
    "proposed" INTEGER NOT NULL,
    "kept" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SplitScore_pkey" PRIMARY KEY ("pageId")
);

-- CreateIndex: both tables grow at their end, in the order of time, so that a few bytes for each stretch of them find a week
CREATE INDEX "Step_at_idx" ON "Step" USING BRIN ("at");

-- CreateIndex
CREATE INDEX "Version_at_idx" ON "Version" USING BRIN ("at");

-- AddForeignKey
ALTER TABLE "SplitScore" ADD CONSTRAINT "SplitScore_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "Page"("id") ON DELETE CASCADE ON UPDATE CASCADE;
