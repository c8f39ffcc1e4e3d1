ALTER TABLE customer ADD newsletter boolean NOT NULL DEFAULT 0;
