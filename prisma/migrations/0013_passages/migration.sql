-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "leading" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "DeskNotice" ADD COLUMN     "commentId" UUID;
