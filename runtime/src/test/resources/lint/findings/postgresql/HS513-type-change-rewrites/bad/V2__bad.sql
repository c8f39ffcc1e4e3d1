SET LOCAL lock_timeout = '5s';

ALTER TABLE book ALTER COLUMN isbn TYPE varchar(40);

ALTER TABLE book ALTER COLUMN price TYPE double precision;
