SET LOCAL lock_timeout = '5s';

ALTER TABLE book ADD COLUMN code uuid DEFAULT gen_random_uuid();
