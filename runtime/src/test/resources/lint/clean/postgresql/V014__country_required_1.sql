SET LOCAL lock_timeout = '5s';

ALTER TABLE customer ADD CONSTRAINT customer_country_set CHECK (country_code IS NOT NULL) NOT VALID;
