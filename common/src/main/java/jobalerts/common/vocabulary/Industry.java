package jobalerts.common.vocabulary;

/** What the employer makes, by groups of NAICS 2022. */
public enum Industry implements Term {
  METAL("Metal"),
  MACHINERY("Machinery"),
  AUTOMOTIVE("Automotive"),
  AEROSPACE("Aerospace"),
  ELECTRONICS("Electronics"),
  CHEMICAL("Chemical"),
  PHARMACEUTICAL("Pharmaceutical"),
  MEDICAL_DEVICE("Medical devices"),
  FOOD("Food and beverage"),
  PLASTICS("Plastics and rubber"),
  PAPER_PACKAGING("Paper and packaging"),
  WOOD_FURNITURE("Wood and furniture"),
  PRINTING("Printing"),
  TEXTILES("Textiles"),
  BUILDING_MATERIALS("Building materials"),
  ENERGY("Energy"),
  OTHER_MANUFACTURING("Other manufacturing"),
  OTHER("Not manufacturing");

  private final String label;

  Industry(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
