-- AlterTable
ALTER TABLE "Title" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Dump" ADD COLUMN     "houseStyle" JSONB NOT NULL DEFAULT '{}';
