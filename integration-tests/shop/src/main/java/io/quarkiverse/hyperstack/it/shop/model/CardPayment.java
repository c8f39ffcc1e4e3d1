package io.quarkiverse.hyperstack.it.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.PrimaryKeyJoinColumn;

import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Paid by card. */
@Entity
@PrimaryKeyJoinColumn(name = "payment_id")
@OnDelete(action = OnDeleteAction.CASCADE)
public class CardPayment extends Payment {

    @Column(nullable = false, length = 4, columnDefinition = "char(4)")
    public String lastDigits = "0000";
}
