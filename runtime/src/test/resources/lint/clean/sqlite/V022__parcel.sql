CREATE TABLE parcel (
    id integer PRIMARY KEY,
    order_id integer NOT NULL UNIQUE REFERENCES customer_order (id),
    weight real
);
