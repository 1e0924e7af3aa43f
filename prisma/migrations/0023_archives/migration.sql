-- CreateEnum
CREATE TYPE "ArchiveEntryState" AS ENUM ('waiting', 'imported', 'unchanged', 'review', 'refused', 'failed');

-- CreateTable
CREATE TABLE "ArchiveImport" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "title" TEXT,
    "startedById" UUID,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stoppedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ArchiveImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArchiveEntry" (
    "id" UUID NOT NULL,
    "archiveId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "chunk" INTEGER,
    "path" TEXT NOT NULL,
    "state" "ArchiveEntryState" NOT NULL DEFAULT 'waiting',
    "place" JSONB,
    "part" JSONB,
    "failure" JSONB,
    "sha256" TEXT,
    "pageId" UUID,
    "reviewId" UUID,
    "articles" INTEGER NOT NULL DEFAULT 0,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "ArchiveEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ArchiveImport_startedAt_idx" ON "ArchiveImport"("startedAt");

-- CreateIndex
CREATE INDEX "ArchiveImport_sha256_idx" ON "ArchiveImport"("sha256");

-- CreateIndex
CREATE INDEX "ArchiveEntry_archiveId_state_chunk_idx" ON "ArchiveEntry"("archiveId", "state", "chunk");

-- CreateIndex
CREATE INDEX "ArchiveEntry_pageId_idx" ON "ArchiveEntry"("pageId");

-- CreateIndex
CREATE UNIQUE INDEX "ArchiveEntry_archiveId_position_key" ON "ArchiveEntry"("archiveId", "position");

-- CreateIndex
CREATE INDEX "Dump_sha256_idx" ON "Dump"("sha256");

-- AddForeignKey
ALTER TABLE "ArchiveEntry" ADD CONSTRAINT "ArchiveEntry_archiveId_fkey" FOREIGN KEY ("archiveId") REFERENCES "ArchiveImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;
