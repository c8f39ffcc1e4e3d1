package io.quarkiverse.hyperstack.it.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** A message by e-mail. */
@Entity
public class EmailNotification extends Notification {

    @Column(nullable = false, length = 160)
    public String subject = "";
}
