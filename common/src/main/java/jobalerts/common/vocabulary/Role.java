package jobalerts.common.vocabulary;

/** What the job is. */
public enum Role implements Term {
  PLANT_MANAGER("Plant manager"),
  OPERATIONS_MANAGER("Operations manager"),
  PRODUCTION_MANAGER("Production manager"),
  PRODUCTION_SUPERVISOR("Production supervisor"),
  ENGINEERING_MANAGER("Engineering manager"),
  MAINTENANCE_MANAGER("Maintenance manager"),
  MAINTENANCE_SUPERVISOR("Maintenance supervisor"),
  QUALITY_MANAGER("Quality manager"),
  SUPPLY_CHAIN_MANAGER("Supply chain manager"),
  WAREHOUSE_MANAGER("Warehouse manager"),
  EHS_MANAGER("EHS manager"),
  CONTINUOUS_IMPROVEMENT_MANAGER("Continuous improvement manager"),
  PROGRAM_MANAGER("Program manager"),
  PRODUCTION_PLANNER("Production planner"),
  MANUFACTURING_ENGINEER("Manufacturing engineer"),
  QUALITY_ENGINEER("Quality engineer"),
  DESIGN_ENGINEER("Design engineer"),
  MAINTENANCE_TECHNICIAN("Maintenance technician"),
  MACHINIST("Machinist"),
  WELDER("Welder"),
  PRODUCTION_WORKER("Production worker"),
  QUALITY_INSPECTOR("Quality inspector");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
