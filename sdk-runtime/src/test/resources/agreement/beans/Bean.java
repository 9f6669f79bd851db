import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;

@RegisterFunction(name = "bean")
public final class Bean implements SingleFunction<Bean.Person, Bean.Person> {
  public static class Person {
    public int age = 30;
    private String name = "nobody";
    private List<Person> friends = List.of();
    private boolean active;

    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public List<Person> getFriends() { return friends; }
    public void setFriends(List<Person> friends) { this.friends = friends; }
    public boolean isActive() { return active; }
    public void setActive(boolean active) { this.active = active; }
  }

  @Override
  public Person invoke(Person person) {
    return person;
  }
}
