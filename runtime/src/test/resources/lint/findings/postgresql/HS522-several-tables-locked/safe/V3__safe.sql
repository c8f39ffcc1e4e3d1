SET LOCAL lock_timeout = '5s';

ALTER TABLE author ADD COLUMN born date;
