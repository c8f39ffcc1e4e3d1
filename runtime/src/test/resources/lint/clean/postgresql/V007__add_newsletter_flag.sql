SET LOCAL lock_timeout = '5s';

ALTER TABLE customer ADD COLUMN newsletter boolean NOT NULL DEFAULT false;
