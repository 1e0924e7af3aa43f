-- CreateEnum
CREATE TYPE "ReviewState" AS ENUM ('open', 'applied', 'taken-back', 'dropped');

-- AlterEnum
ALTER TYPE "VersionCause" ADD VALUE 'review';

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "pageId" UUID NOT NULL,
    "dumpId" UUID NOT NULL,
    "reading" JSONB NOT NULL,
    "houseStyle" JSONB NOT NULL,
    "state" "ReviewState" NOT NULL DEFAULT 'open',
    "decisions" JSONB NOT NULL DEFAULT '[]',
    "openedById" UUID,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stepId" UUID,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Review_stepId_key" ON "Review"("stepId");

-- CreateIndex
CREATE INDEX "Review_pageId_idx" ON "Review"("pageId");

-- CreateIndex
CREATE INDEX "Review_dumpId_idx" ON "Review"("dumpId");

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "Page"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_dumpId_fkey" FOREIGN KEY ("dumpId") REFERENCES "Dump"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE SET NULL ON UPDATE CASCADE;
