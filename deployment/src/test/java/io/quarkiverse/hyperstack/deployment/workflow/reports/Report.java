package io.quarkiverse.hyperstack.deployment.workflow.reports;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Report {

    @Id
    public Long id;

    public String title;
}
