-- CreateTable, unlogged: written every few seconds, and worth nothing after a crash
CREATE UNLOGGED TABLE "Presence" (
    "pageId" UUID NOT NULL,
    "tab" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "line" INTEGER,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("pageId","tab")
);

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "Page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
