-- AlterTable
ALTER TABLE "Version" ADD COLUMN     "levelById" UUID;

-- Of the versions that are the last ones of their articles it is known who gave the level that they have.
UPDATE "Version" v SET "levelById" = a."levelById" FROM "Article" a
WHERE v."articleId" = a."id" AND v."revision" = a."revision" AND v."level" = a."level" AND a."levelById" IS NOT NULL;
