SET LOCAL lock_timeout = '5s';

ALTER TABLE book ADD COLUMN code uuid;

ALTER TABLE book ALTER COLUMN code SET DEFAULT gen_random_uuid();
