package io.quarkiverse.hyperstack.it.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A setting, with a key given by people and column names that are keywords. */
@Entity
public class Setting {

    @Id
    @Column(name = "\"key\"", length = 80)
    public String key = "";

    @Column(name = "\"value\"", nullable = false)
    public String value = "";
}
