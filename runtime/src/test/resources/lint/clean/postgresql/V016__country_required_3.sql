SET LOCAL lock_timeout = '5s';

ALTER TABLE customer ALTER COLUMN country_code SET NOT NULL;
ALTER TABLE customer DROP CONSTRAINT customer_country_set;
