-- AlterTable: somebody may be of single titles alone
ALTER TABLE "User" ALTER COLUMN "role" DROP NOT NULL;

-- CreateTable
CREATE TABLE "TitleRole" (
    "userId" UUID NOT NULL,
    "titleId" UUID NOT NULL,
    "role" "Role" NOT NULL,

    CONSTRAINT "TitleRole_pkey" PRIMARY KEY ("userId","titleId"),
    -- An administrator keeps the whole house, and can be one of no single title.
    CONSTRAINT "TitleRole_role_check" CHECK ("role" <> 'administrator')
);

-- CreateIndex
CREATE INDEX "TitleRole_titleId_idx" ON "TitleRole"("titleId");

-- AddForeignKey
ALTER TABLE "TitleRole" ADD CONSTRAINT "TitleRole_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TitleRole" ADD CONSTRAINT "TitleRole_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE CASCADE ON UPDATE CASCADE;
