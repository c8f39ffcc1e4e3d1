CREATE TABLE product_change (
    id integer PRIMARY KEY,
    product_id integer NOT NULL REFERENCES product (id),
    changed_at timestamp NOT NULL
);
CREATE INDEX product_change_product_idx ON product_change (product_id);

CREATE TRIGGER product_changed AFTER UPDATE ON product
BEGIN
    DELETE FROM product_change WHERE changed_at < datetime('now', '-1 year');
    INSERT INTO product_change (product_id, changed_at) VALUES (new.id, CURRENT_TIMESTAMP);
END;
