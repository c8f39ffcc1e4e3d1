CREATE TABLE customer_phone (
    id integer PRIMARY KEY,
    customer_id integer NOT NULL REFERENCES customer (id),
    phone varchar(40) NOT NULL
);
CREATE INDEX customer_phone_customer_idx ON customer_phone (customer_id);
INSERT INTO customer_phone (customer_id, phone) SELECT id, phone FROM customer WHERE phone IS NOT NULL;
ALTER TABLE customer DROP COLUMN phone;
