-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "ignoredSlips" TEXT[] DEFAULT ARRAY[]::TEXT[];
