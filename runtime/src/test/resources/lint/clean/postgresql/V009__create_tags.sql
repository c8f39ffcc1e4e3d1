CREATE TABLE tag (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    label varchar(50) NOT NULL UNIQUE
);

CREATE TABLE product_tag (
    product_id bigint NOT NULL,
    tag_id uuid NOT NULL,
    PRIMARY KEY (product_id, tag_id),
    CONSTRAINT product_tag_product_fk FOREIGN KEY (product_id) REFERENCES product,
    CONSTRAINT product_tag_tag_fk FOREIGN KEY (tag_id) REFERENCES tag
);

CREATE INDEX ON product_tag (tag_id);
