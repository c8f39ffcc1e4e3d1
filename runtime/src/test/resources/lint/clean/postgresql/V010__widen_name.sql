SET LOCAL lock_timeout = '5s';

ALTER TABLE product ALTER COLUMN name TYPE varchar(500);
