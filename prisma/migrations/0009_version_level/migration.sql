-- AlterTable
ALTER TABLE "Version" ADD COLUMN     "level" "ProofLevel";
