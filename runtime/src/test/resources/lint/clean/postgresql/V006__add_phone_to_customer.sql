SET LOCAL lock_timeout = '5s';

ALTER TABLE customer ADD COLUMN phone varchar(40);

COMMENT ON COLUMN customer.phone IS 'with the code of the country';
