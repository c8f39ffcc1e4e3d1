CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- DROP TABLE customer; TRUNCATE product;
    NEW.changed_at := now();
    RETURN NEW;
END;
$$;

CREATE TABLE note (
    id bigint PRIMARY KEY,
    body text NOT NULL,
    changed_at timestamptz
);

CREATE TRIGGER note_touch BEFORE INSERT OR UPDATE ON note FOR EACH ROW EXECUTE FUNCTION touch();
