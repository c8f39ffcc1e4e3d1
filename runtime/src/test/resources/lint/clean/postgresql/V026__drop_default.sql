SET LOCAL lock_timeout = '5s';

ALTER TABLE customer_order ALTER COLUMN status DROP DEFAULT;
ALTER TABLE customer_order ALTER COLUMN status SET DEFAULT 'NEW';
ALTER TABLE customer_order ADD COLUMN note text NOT NULL DEFAULT '';
