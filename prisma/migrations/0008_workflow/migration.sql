-- CreateEnum
CREATE TYPE "ProofLevel" AS ENUM ('not-proofread', 'problematic', 'proofread', 'validated');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('passed', 'refused');

-- CreateEnum
CREATE TYPE "DeskNoticeKind" AS ENUM ('assigned', 'mentioned', 'answered', 'refused', 'reopened', 'published', 'publication-failed');

-- CreateEnum
CREATE TYPE "PublicationState" AS ENUM ('waiting', 'done', 'cancelled', 'overtaken');

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('withdrawal', 'correction');

-- AlterTable
ALTER TABLE "Title" ADD COLUMN     "settings" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "settingsRevision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Dump" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "level" "ProofLevel" NOT NULL DEFAULT 'not-proofread',
ADD COLUMN     "levelById" UUID;

-- What a reader sees of an article, in order: roles, texts with their marks, named people. Where a text came from and who
-- placed it is left out, so that a sign-off stands through what changes nothing in print.
CREATE FUNCTION print_of(doc JSONB) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT md5(jsonb_path_query_array(doc, '$[*].role')::text || jsonb_path_query_array(doc, '$[*].text')::text
    || jsonb_path_query_array(doc, '$[*].people')::text)
$$;

ALTER TABLE "Article" ADD COLUMN "print" TEXT NOT NULL GENERATED ALWAYS AS (print_of("doc")) STORED;

-- What was validated and then edited is proofread and no more: only its writer has seen it as it is now.
CREATE FUNCTION lower_level() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF print_of(NEW."doc") <> OLD."print" THEN
    NEW."level" := 'proofread';
    NEW."levelById" := NULL;
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER edit_lowers_level BEFORE UPDATE OF "doc" ON "Article"
  FOR EACH ROW WHEN (OLD."level" = 'validated') EXECUTE FUNCTION lower_level();

-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "onlyPage" INTEGER,
ADD COLUMN     "shownAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "EditionArticle" ADD COLUMN     "level" "ProofLevel";

-- CreateTable
CREATE TABLE "SignOff" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "reason" TEXT,
    "print" TEXT NOT NULL,
    "versionId" UUID,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignOff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "articleId" UUID,
    "reviewId" UUID,
    "assigneeId" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "dueAt" TIMESTAMPTZ(3),
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "blockId" TEXT,
    "quote" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "mentions" UUID[] DEFAULT ARRAY[]::UUID[],
    "answersId" UUID,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskNotice" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" "DeskNoticeKind" NOT NULL,
    "key" TEXT NOT NULL,
    "articleId" UUID,
    "reviewId" UUID,
    "issueId" UUID,
    "actorId" UUID,
    "words" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "DeskNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" UUID NOT NULL,
    "issueId" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" "PublicationState" NOT NULL DEFAULT 'waiting',
    "byId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "articleId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID,
    "printedInId" UUID,
    "liftedAt" TIMESTAMPTZ(3),
    "liftedById" UUID,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Erasure" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID,
    "reason" TEXT NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SignOff_articleId_idx" ON "SignOff"("articleId");

-- CreateIndex
CREATE INDEX "SignOff_versionId_idx" ON "SignOff"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_articleId_key" ON "Assignment"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_reviewId_key" ON "Assignment"("reviewId");

-- CreateIndex
CREATE INDEX "Assignment_assigneeId_idx" ON "Assignment"("assigneeId");

-- CreateIndex
CREATE INDEX "Comment_articleId_idx" ON "Comment"("articleId");

-- CreateIndex
CREATE INDEX "Comment_blockId_idx" ON "Comment"("blockId");

-- CreateIndex
CREATE INDEX "Comment_answersId_idx" ON "Comment"("answersId");

-- CreateIndex
CREATE INDEX "DeskNotice_userId_at_idx" ON "DeskNotice"("userId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "DeskNotice_userId_key_key" ON "DeskNotice"("userId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_editionId_key" ON "Publication"("editionId");

-- CreateIndex
CREATE INDEX "Publication_issueId_idx" ON "Publication"("issueId");

-- CreateIndex
CREATE INDEX "Publication_state_at_idx" ON "Publication"("state", "at");

-- CreateIndex
CREATE INDEX "Notice_articleId_idx" ON "Notice"("articleId");

-- CreateIndex
CREATE INDEX "Notice_printedInId_idx" ON "Notice"("printedInId");

-- AddForeignKey
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_answersId_fkey" FOREIGN KEY ("answersId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskNotice" ADD CONSTRAINT "DeskNotice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_printedInId_fkey" FOREIGN KEY ("printedInId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "SignOff" ADD CONSTRAINT "refusal_has_reason" CHECK (("verdict" = 'refused') = ("reason" IS NOT NULL AND "reason" <> ''));
ALTER TABLE "Assignment" ADD CONSTRAINT "assignment_is_of_one" CHECK (("articleId" IS NULL) <> ("reviewId" IS NULL));

-- What was published so far was seen at once.
UPDATE "Edition" SET "shownAt" = "createdAt";
