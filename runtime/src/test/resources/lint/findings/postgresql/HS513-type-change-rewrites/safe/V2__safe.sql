SET LOCAL lock_timeout = '5s';

ALTER TABLE book ADD COLUMN price_new double precision;

ALTER TABLE book ALTER COLUMN isbn TYPE varchar(40);

ALTER TABLE book ALTER COLUMN title TYPE text;

ALTER TABLE book ALTER COLUMN price TYPE numeric(12, 2);
