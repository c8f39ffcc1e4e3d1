SET LOCAL lock_timeout = '5s';

ALTER TABLE volume RENAME COLUMN isbn TO number;
