CREATE TABLE `tag` (
    id text PRIMARY KEY,
    label varchar(50) NOT NULL UNIQUE
);

CREATE TABLE product_tag (
    product_id integer NOT NULL,
    tag_id text NOT NULL,
    PRIMARY KEY (product_id, tag_id),
    FOREIGN KEY (product_id) REFERENCES product (id),
    FOREIGN KEY (tag_id) REFERENCES tag (id)
);

CREATE INDEX product_tag_tag_idx ON product_tag (tag_id);
