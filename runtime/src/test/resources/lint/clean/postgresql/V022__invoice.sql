CREATE TABLE invoice (
    id bigint PRIMARY KEY,
    number varchar(20) NOT NULL,
    order_id bigint NOT NULL
);

ALTER TABLE invoice ADD CONSTRAINT invoice_number_key UNIQUE (number);
ALTER TABLE invoice ADD CONSTRAINT invoice_order_fk FOREIGN KEY (order_id) REFERENCES customer_order (id);
CREATE UNIQUE INDEX invoice_order_idx ON invoice (order_id);
ALTER TABLE invoice ALTER COLUMN number TYPE varchar(10);
ALTER TABLE invoice RENAME COLUMN number TO invoice_number;
