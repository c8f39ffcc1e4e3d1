SET LOCAL lock_timeout = '5s';

ALTER TABLE volume ADD COLUMN number varchar(20);
