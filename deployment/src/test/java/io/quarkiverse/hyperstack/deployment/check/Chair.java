package io.quarkiverse.hyperstack.deployment.check;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Chair {

    /** Of which table a test lacks a column. */
    static final String FILE = "create table Chair (id bigint not null, primary key (id));";
    static final String MISSING = "lack 1 statement that the entities need: ALTER TABLE \"Chair\" ADD COLUMN \"legs\" integer";

    @Id
    public Long id;

    public Integer legs;
}
